/** Tests of the packaged suite from outside: what clients, consumers and operators see. */
package com.mercurious.travel.system;
