/** Three papers that a map can be made of in no time. */
export const LISTING = `Mar 14

FedSmall: Federated Learning on CIFAR-10

We study federated learning with FedAvg on CIFAR-10, and show that FedSmall needs fewer rounds.

FedLarge: Federated Learning on CIFAR-100

We study federated learning with FedAvg on CIFAR-100 and CIFAR-10, and propose FedLarge for it.

FedNone: Federated Learning without a Server

We study federated learning with FedAvg and without a server, and evaluate FedNone on CIFAR-10.
`;
